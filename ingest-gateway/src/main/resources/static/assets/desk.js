// Everything here only spares waiting: without script every page does the same by itself.

const CHECK_AFTER = 300; // ms after a field was left
const LOOK_EVERY = 1500; // ms between two looks at what is going on

document.querySelectorAll('[data-print]').forEach(button => {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
});

document.getElementById('problems')?.focus();

// A receipt that waits for the processors.
if (document.querySelector('[data-watch="reload"]')) {
  setTimeout(() => location.reload(), LOOK_EVERY);
}

// A batch that is being checked: the same page again, only what changed.
async function follow() {
  const part = document.querySelector('[data-watch="part"]');
  if (!part) return;
  try {
    const answer = await fetch(location.href, { credentials: 'same-origin' });
    const fresh = answer.ok && !answer.redirected
      && new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(part.id);
    if (fresh) part.replaceWith(fresh);
    else if (answer.redirected) location.reload();
  } catch {
    // The next look may succeed.
  }
  setTimeout(follow, LOOK_EVERY);
}
setTimeout(follow, LOOK_EVERY);

// A form being filled in: the same checks as for the whole, told at the fields that were left already.
const form = document.querySelector('form[data-live]');
if (form) {
  const left = new Set();
  let waiting;
  const tell = (field, problems) => {
    const place = document.getElementById(field.id + '-problem');
    const wrong = problems.some(problem => problem.error);
    field.closest('.field').classList.toggle('wrong', wrong);
    if (wrong) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
    const described = new Set((field.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean));
    described[problems.length ? 'add' : 'delete'](place.id);
    field.setAttribute('aria-describedby', [...described].join(' '));
    place.replaceChildren(...problems.map(problem => {
      const line = document.createElement('p');
      line.className = problem.error ? 'error' : 'warning';
      line.textContent = problem.message + ' ' + problem.fix;
      return line;
    }));
  };
  const check = async () => {
    try {
      const answer = await fetch(form.dataset.live, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
      if (!answer.ok || answer.redirected) return;
      const problems = await answer.json();
      left.forEach(id => tell(document.getElementById(id), problems.filter(problem => problem.field === id)));
    } catch {
      // The whole is checked when it is sent.
    }
  };
  const compare = async () => {
    const asked = new URLSearchParams();
    ['penalty.violation', 'matter'].forEach(name => asked.set(name, form.elements[name]?.value ?? ''));
    try {
      const answer = await fetch('/desk/decisions/benchmarks?' + asked, { credentials: 'same-origin' });
      if (!answer.ok || answer.redirected) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('benchmarks');
      document.getElementById('benchmarks')?.replaceChildren(...fresh.childNodes);
    } catch {
      // They are shown with the next check, too.
    }
  };
  form.addEventListener('change', event => {
    const field = event.target.closest('[id^="f-"]');
    if (!field) return;
    if (['penalty.violation', 'matter'].includes(event.target.name)) compare();
    left.add(field.id);
    clearTimeout(waiting);
    waiting = setTimeout(check, CHECK_AFTER);
  });
}

// A file on its way.
const upload = document.getElementById('upload');
if (upload) {
  const file = upload.elements.file;
  const drop = upload.querySelector('[data-drop]');
  const sending = upload.querySelector('.sending');
  const said = upload.querySelector('[data-said]');
  const progress = upload.querySelector('progress');
  drop.hidden = false;
  ['dragenter', 'dragover'].forEach(name => upload.addEventListener(name, event => {
    event.preventDefault();
    upload.classList.add('dragging');
  }));
  ['dragleave', 'drop'].forEach(name => upload.addEventListener(name, event => {
    event.preventDefault();
    upload.classList.remove('dragging');
  }));
  upload.addEventListener('drop', event => {
    if (event.dataTransfer.files.length) file.files = event.dataTransfer.files;
  });

  const failed = text => {
    said.textContent = text;
    said.setAttribute('role', 'alert');
    progress.hidden = true;
    upload.querySelector('button').disabled = false;
  };
  upload.addEventListener('submit', event => {
    event.preventDefault();
    const request = new XMLHttpRequest();
    request.open('POST', upload.action);
    request.upload.addEventListener('progress', step => {
      progress.value = step.lengthComputable ? 100 * step.loaded / step.total : 0;
    });
    request.upload.addEventListener('load', () => { said.textContent = upload.dataset.sent; });
    request.addEventListener('error', () => failed(upload.dataset.failed));
    request.addEventListener('load', () => {
      if (request.status < 400 && new URL(request.responseURL).pathname !== location.pathname) {
        location.assign(request.responseURL);
        return;
      }
      const page = new DOMParser().parseFromString(request.responseText, 'text/html');
      failed(page.querySelector('#problems p, main .lead')?.textContent ?? upload.dataset.failed);
    });
    sending.hidden = false;
    progress.hidden = false;
    said.textContent = upload.dataset.sending;
    upload.querySelector('button').disabled = true;
    request.send(new FormData(upload));
  });
}

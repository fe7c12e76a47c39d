// Everything here only spares waiting: without script every page does the same by itself.

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

// Everything here only spares waiting: without script every page does the same by itself.

const CHECK_AFTER = 600; // ms after the last key
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

// Cards changed: the page is asked for again, and what shows numbers takes its place. Without this the page is whole, too.
(() => {
  const numbers = () => document.querySelectorAll('[data-live]');
  if (numbers().length === 0 || !('EventSource' in window)) return;

  const isUsed = (part) => part.contains(document.activeElement) || part.querySelector('details[open]') !== null;

  const refresh = async () => {
    const answer = await fetch(location.href, { credentials: 'same-origin' });
    if (!answer.ok || answer.redirected) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    numbers().forEach((part) => {
      const next = fresh.querySelector(`[data-live="${part.dataset.live}"]`);
      if (next && !isUsed(part)) part.replaceWith(document.adoptNode(next));
    });
    document.dispatchEvent(new Event('numbers'));
  };

  let waiting = false;
  const soon = () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      if (!document.hidden) refresh().catch(() => {});
    }, 2000);
  };

  const events = new EventSource('/supervision/events');
  events.addEventListener('cards', soon);
  addEventListener('pagehide', () => events.close());
})();

(() => {
  'use strict';
  const open = (element) => {
    for (let up = element; up; up = up.parentElement) {
      if (up.tagName === 'DETAILS') {
        up.open = true;
      }
    }
  };
  const reveal = () => {
    const target = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    if (target) {
      const form = target.closest('.findings') ? target.closest('.findings').querySelector('form') : null;
      if (form ? target.closest('.gone') : false) {
        form.reset();
      }
      open(target);
      target.scrollIntoView();
    }
  };
  const text = (element) => element.textContent.toLowerCase();
  document.querySelectorAll('.findings').forEach((findings) => {
    const form = findings.querySelector('form');
    const shown = form.querySelector('output');
    const field = (name) => form.elements.namedItem(name);
    const groups = Array.from(findings.querySelectorAll('.group'));
    const was = new Map();
    findings.querySelectorAll('details').forEach((one) => was.set(one, one.open));
    const isOf = (wanted, one) => wanted === '' ? true : wanted === one;
    const show = (element, shows) => element.classList.toggle('gone', !shows);
    const filter = () => {
      const words = field('words').value.toLowerCase().split(/\s+/).filter((word) => word !== '');
      const at = field('at').value;
      const chosen = ['kind', 'force', 'theme', 'at'].some((name) => field(name).value !== '') || words.length !== 0;
      let count = 0;
      findings.querySelectorAll('.section').forEach((section) => {
        let inSection = 0;
        section.querySelectorAll('.group').forEach((group) => {
          const fits = [
            isOf(field('kind').value, section.dataset.kind),
            isOf(field('force').value, group.dataset.force),
            isOf(field('theme').value, group.dataset.theme)
          ].every((one) => one);
          const head = fits ? text(group.querySelector('summary')) + text(group.querySelector('.norm')) : '';
          let inGroup = 0;
          group.querySelectorAll('.items > li').forEach((item) => {
            const there = at === '' ? true : item.dataset.at.split(' ').includes(at);
            const said = words.every((word) => head.includes(word) ? true : text(item).includes(word));
            const shows = [fits, there, said].every((one) => one);
            show(item, shows);
            inGroup += shows ? 1 : 0;
          });
          show(group, inGroup !== 0);
          inSection += inGroup;
        });
        show(section, inSection !== 0);
        count += inSection;
      });
      const few = 60 >= count;
      findings.querySelectorAll('.section, .group').forEach((one) => {
        one.open = chosen ? (one.classList.contains('section') ? true : few) : was.get(one);
      });
      shown.value = shown.dataset.shown.replace('{0}', String(count));
    };
    let waiting = 0;
    form.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(filter, 150);
    });
    form.addEventListener('reset', () => setTimeout(filter, 0));
    form.addEventListener('submit', (event) => event.preventDefault());
    const all = (opens) => groups.forEach((group) => {
      group.open = opens;
      group.parentElement.open = opens;
    });
    field('open').addEventListener('click', () => all(true));
    field('close').addEventListener('click', () => all(false));
    form.hidden = false;
    filter();
  });
  window.addEventListener('hashchange', reveal);
  reveal();
})();

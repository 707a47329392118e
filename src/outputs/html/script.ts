/**
 * The script of the report: theme, sorting, filter and folding of tables, copying of commands. It only moves and hides what is there and
 * makes text from the page's own text, so that no name from a log is parsed again. Without it the report is complete.
 */
export const script = `
'use strict';
(() => {
  const make = (name, properties) => Object.assign(document.createElement(name), properties);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  const themes = ['auto', 'light', 'dark'];
  const keep = theme => { try { localStorage.setItem('askance-theme', theme); } catch {} };
  const kept = () => { try { return localStorage.getItem('askance-theme'); } catch { return null; } };
  const themeButton = make('button', { type: 'button' });
  const setTheme = theme => {
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    themeButton.textContent = 'Theme: ' + theme;
  };
  let theme = themes.includes(kept()) ? kept() : 'auto';
  setTheme(theme);
  themeButton.addEventListener('click', () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length];
    setTheme(theme);
    keep(theme);
  });
  document.querySelector('.tools').append(themeButton);

  const valueOf = (row, column) => {
    const cell = row.cells[column];
    const value = cell.dataset.value ?? cell.querySelector('time')?.dateTime ?? cell.textContent;
    return cell.classList.contains('number') ? Number(value) : value;
  };
  const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  const folded = 12;

  for (const box of all('.table')) {
    const table = box.querySelector('table');
    const body = table.tBodies[0];
    const rows = [...body.rows];
    let open = rows.length <= folded + 3;
    let wanted = '';
    const more = make('button', { type: 'button', className: 'more' });
    const show = () => {
      let fitting = 0;
      for (const row of body.rows) {
        const fits = wanted === '' || row.textContent.toLowerCase().includes(wanted);
        if (fits) fitting += 1;
        row.hidden = !fits;
        row.classList.toggle('folded', fits && !open && fitting > folded);
      }
      more.hidden = open || fitting <= folded;
      more.textContent = 'Show all ' + fitting.toLocaleString('en-US');
    };
    more.addEventListener('click', () => {
      open = true;
      show();
      const next = body.rows[folded];
      next.tabIndex = -1;
      next.focus();
    });
    for (const [column, head] of [...table.tHead.rows[0].cells].entries()) {
      const button = make('button', { type: 'button', textContent: head.textContent });
      head.replaceChildren(button);
      button.addEventListener('click', () => {
        const numeric = head.classList.contains('number');
        const up = head.ariaSort === null ? !numeric : head.ariaSort === 'descending';
        for (const other of head.parentElement.cells) other.removeAttribute('aria-sort');
        head.ariaSort = up ? 'ascending' : 'descending';
        const sorted = [...body.rows].sort((a, b) => compare(valueOf(a, column), valueOf(b, column)) * (up ? 1 : -1));
        body.append(...sorted);
        show();
      });
    }
    if (rows.length > folded) {
      const input = make('input', { type: 'search' });
      input.addEventListener('input', () => { wanted = input.value.trim().toLowerCase(); show(); });
      const filter = make('label', { className: 'filter' });
      filter.append('Filter', input);
      box.querySelector('.table-head').append(filter);
      box.append(more);
    }
    show();
  }

  for (const code of all('.steps code')) {
    if (!navigator.clipboard) break;
    const button = make('button', { type: 'button', className: 'copy', textContent: 'copy' });
    button.setAttribute('aria-label', 'Copy ' + code.textContent);
    button.addEventListener('click', async () => {
      try { await navigator.clipboard.writeText(code.textContent); button.textContent = 'copied'; }
      catch { button.textContent = 'select it instead'; }
    });
    code.after(button);
  }
})();
`

import { cellText } from './cells';
import { heading } from './csv';
import type { Figure, Language } from './figure';
import { word } from './words';

/** The table behind a chart, for those who read numbers or do not see the drawing. */
export function table(figure: Figure, language: Language): HTMLTableElement {
    const made = document.createElement('table');
    made.lang = language;
    // On lines of their own: a title ends without a stop.
    const [title, subtitle] = [figure.title[language], figure.subtitle[language]];
    made.createCaption().append(title, ...(title && subtitle ? [document.createElement('br')] : []), subtitle);
    const head = made.createTHead().insertRow();
    for (const column of figure.columns) {
        const cell = document.createElement('th');
        cell.scope = 'col';
        cell.textContent = heading(column, language);
        if (column.format) cell.classList.add('number');
        head.append(cell);
    }
    const body = made.createTBody();
    for (const row of figure.rows) {
        const line = body.insertRow();
        figure.columns.forEach((column, i) => {
            const cell = document.createElement(i === 0 ? 'th' : 'td');
            if (i === 0) cell.scope = 'row';
            const text = cellText(row[i], column, language);
            if (column.format && i > 0) cell.classList.add('number');
            if (text === '') {
                cell.textContent = '–';
                cell.setAttribute('aria-label', word('missing', language));
            } else {
                cell.textContent = text;
            }
            line.append(cell);
        });
    }
    return made;
}

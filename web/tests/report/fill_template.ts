import type { Page } from '../../report/page';

/** The template with its data, as the program writes it: in JSON every "<" is \u003c, so that no text can end the script. */
export function fillTemplate(template: string, page: Page): string {
    const placeholder = '<script type="application/json" id="page"></script>';
    const at = template.indexOf(placeholder);
    if (at < 0 || template.indexOf(placeholder, at + 1) >= 0) throw new Error('the template has not exactly one placeholder');
    const json = JSON.stringify(page).replaceAll('<', '\\u003c');
    const end = at + placeholder.length - '</script>'.length;
    return template.slice(0, end) + json + template.slice(end);
}

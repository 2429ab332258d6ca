import { copy } from '../report/copy';
import { element } from '../shared/dom';
import type { Messages } from '../shared/messages';
import type { Speaker } from '../shared/speaker';
import { words } from './words';

/** What to type where the program is, and a button that copies it. */
export function commandLine(typed: string, speaker: Speaker, messages: Messages): HTMLElement {
    const button = element('button', { type: 'button' }, speaker.text(words.copyCommand));
    button.addEventListener('click', () => void copy(typed, messages));
    return element('div', { class: 'command' }, element('pre', { translate: 'no' }, element('code', {}, typed)), button);
}
/** The command that runs a study; a name with spaces or signs of the shell is quoted. */
export function runOf(path: string): string {
    return `concert run ${/^[\w.-]+$/.test(path) ? path : `'${path.replace(/'/g, "'\\''")}'`}`;
}

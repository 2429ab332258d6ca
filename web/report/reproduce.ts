import { copy } from './copy';
import { element } from '../shared/dom';
import type { Messages } from '../shared/messages';
import type { Page } from './page';
import type { Speaker } from '../shared/speaker';
import { words } from './words';

/** What is needed to make these results again. */
export function reproduce(page: Page, speaker: Speaker, messages: Messages): readonly Node[] {
    const { command, seed, version, resultHash, inputs, citation, licence } = page.provenance;
    const code = (text: string) => element('code', { translate: 'no' }, text);
    const copyCommand = element('button', { type: 'button' }, speaker.text(words.copyCommand));
    copyCommand.addEventListener('click', () => void copy(command, messages));

    const list = element('dl', { class: 'facts' });
    const fact = (term: typeof words.seed | typeof words.version | typeof words.command | typeof words.resultHash
        | typeof words.inputs | typeof words.citation | typeof words.licence, ...said: readonly Node[]) =>
        list.append(element('div', {}, element('dt', {}, speaker.text(term)), element('dd', {}, ...said)));

    fact(words.command, element('div', { class: 'command' }, element('pre', {}, code(command)), copyCommand));
    fact(words.seed, code(seed));
    fact(words.version, code(version));
    fact(words.resultHash, code(resultHash));
    if (inputs.length) {
        fact(words.inputs, element('ul', {},
            ...inputs.map(({ file, sha256 }) => element('li', {}, code(file), element('br'), code(sha256)))));
    }
    fact(words.citation, speaker.text(citation));
    fact(words.licence, speaker.text(licence));
    return [element('p', {}, speaker.text(words.reproduceIntro)), list];
}

import type { StudyFile } from '../engine/answers';
import { copy } from '../report/copy';
import { element } from '../shared/dom';
import type { Messages } from '../shared/messages';
import { save } from '../shared/save';
import type { Speaker } from '../shared/speaker';
import { runOf } from './command_line';
import { write } from './fragment';
import type { Store } from './store';
import { studyPath } from './study';
import { words } from './words';

/** Taking the state along: as a link, as the study of what is shown; and a page for a class. */
export function share(study: () => StudyFile, store: Store, speaker: Speaker, messages: Messages, openFiles: (files: readonly File[]) => void): HTMLElement {
    const button = (name: string, word: typeof words.copyLink, act: () => void) => {
        const made = element('button', { type: 'button', 'data-act': name }, speaker.text(word));
        made.addEventListener('click', act);
        return made;
    };
    const file = element('input', { type: 'file', id: 'open-file', accept: '.toml,.csv,.json,.html', class: 'unseen-file', multiple: '' });
    file.addEventListener('change', () => {
        openFiles([...(file.files ?? [])]);
        file.value = '';
    });
    const classroom = element('input', { type: 'checkbox', id: 'classroom' });
    classroom.addEventListener('change', () => store.change({ classroom: classroom.checked }));
    store.whenever((state) => { classroom.checked = state.classroom; });
    const hint = element('p', { class: 'hint' }, speaker.text(words.runIt), element('code', { translate: 'no' }, runOf(studyPath)));
    store.whenever(({ view }) => { hint.hidden = view === 'file'; });  // there the study that was opened says its own
    return element('section', { class: 'share', 'aria-labelledby': 'share-title' },
        element('h2', { id: 'share-title' }, speaker.text(words.share)),
        element('div', { class: 'acts' },
            button('link', words.copyLink, () => void copy(`${location.href.split('#')[0]}${write(store.state)}`, messages)),
            button('study', words.downloadStudy, () => {
                const { path, text } = study();
                save(path, new Blob([text], { type: 'application/toml' }));
                messages.say(words.saved, path);
            }),
            element('label', { for: file.id, class: 'button' }, speaker.text(words.openFile)), file,
            element('span', { class: 'check' }, classroom, element('label', { for: classroom.id }, speaker.text(words.classroom)))),
        hint, element('p', { class: 'hint' }, speaker.text(words.dropHint)));
}

import type { Language } from '../charts/figure';
import type { StudyFile } from '../engine/answers';
import { element } from '../shared/dom';
import { Speaker } from '../shared/speaker';
import '../shared/base.css';
import '../report/styles/exhibit.css';
import './styles/frame.css';
import './styles/controls.css';
import './styles/views.css';
import { CompareView } from './compare_view';
import { FileView } from './file_view';
import { read, write } from './fragment';
import { Frames } from './frames';
import { LearnView } from './learn_view';
import { PlayView } from './play_view';
import { share } from './share';
import { shell } from './shell';
import { openSimulator, type Simulator } from './simulator';
import { defaultState, type State, type View } from './state';
import { Store } from './store';
import { fill, words } from './words';

interface Shown {
    readonly element: HTMLElement;
    show(visible: boolean): void;
    /** The study of what it shows. */
    study(): StudyFile;
}

function preferred(): Language {
    const found = navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]).find((base) => base === 'fr' || base === 'en');
    return found === 'fr' ? 'fr' : 'en';
}

/** The state that the address holds, or the default and what is wrong with the address. */
function fromAddress(language: Language): { state: State; damage: string | null } {
    const found = read(location.hash, language);
    if (found === null) return { state: defaultState(language), damage: null };
    return 'state' in found ? { state: found.state, damage: null } : { state: defaultState(language), damage: found.damage };
}

const start = fromAddress(preferred());
const store = new Store(start.state);
const speaker = new Speaker(store.state.language);
const frames = new Frames();
const page = shell(store, speaker);
const damaged = element('div', { class: 'damaged', role: 'alert', hidden: '' });
const waiting = element('p', { class: 'waiting', role: 'status' }, speaker.text(words.waiting));
page.main.append(damaged, waiting);
document.body.replaceChildren(...page.elements);
(globalThis as unknown as { studio: unknown }).studio = { drawn: frames.drawn };

speaker.whenever((language) => {
    document.documentElement.lang = language;
    document.title = words.title[language];
});
store.whenever((state) => {
    speaker.change(state.language);
    document.documentElement.classList.toggle('classroom', state.classroom);
});
let written = location.hash;
let timer = 0;
store.afterwards(() => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
        written = write(store.state);
        history.replaceState(null, '', written);
    }, 200);
});

function sayDamage(damage: string | null): void {
    damaged.hidden = damage === null;
    damaged.replaceChildren();
    if (damage !== null) damaged.append(element('p', {}, speaker.text(words.damaged), ' ', element('span', { lang: 'en' }, fill({ en: '({why})', fr: '({why})' }, { why: damage }).en)));
}
sayDamage(start.damage);

function begin(simulator: Simulator): void {
    const fit = (found: { state: State; damage: string | null }) => {
        const misfit = found.damage ?? simulator.model.misfit(found.state);
        sayDamage(misfit);
        return misfit === null ? found.state : { ...defaultState(found.state.language) };
    };
    store.become(fit({ state: store.state, damage: start.damage }));
    const file = new FileView(simulator, store, speaker, page.messages);
    const make: Readonly<Record<View, () => Shown>> = {
        learn: () => new LearnView(simulator, store, speaker, frames),
        play: () => new PlayView(simulator, store, speaker, frames, page),
        compare: () => new CompareView(simulator, store, speaker, frames, page),
        file: () => file,
    };
    const made = new Map<View, Shown>();
    const open = (files: readonly File[]) => {
        if (files.length === 0) return;
        store.change({ view: 'file' });
        void file.open(files);
    };
    waiting.remove();
    const sharing = share(() => made.get(store.state.view)?.study() ?? file.study(), store, speaker, page.messages, open);
    page.main.append(sharing);
    store.whenever(({ view }) => {
        // Those that are left let go of the workers before the one that comes takes them.
        for (const [name, one] of made) {
            one.element.hidden = name !== view;
            if (name !== view) one.show(false);
        }
        const now = made.get(view) ?? make[view]();  // built when first wanted
        if (!made.has(view)) sharing.before(now.element);
        made.set(view, now);
        now.show(true);
        page.main.dataset['view'] = view;
    });
    window.addEventListener('hashchange', () => {
        if (location.hash === written) return;
        store.become(fit(fromAddress(store.state.language)));
    });
    window.addEventListener('dragover', (event) => {
        event.preventDefault();
        document.documentElement.classList.add('dragging');
    });
    window.addEventListener('dragleave', (event) => { if (event.relatedTarget === null) document.documentElement.classList.remove('dragging'); });
    window.addEventListener('drop', (event) => {
        event.preventDefault();
        document.documentElement.classList.remove('dragging');
        open([...(event.dataTransfer?.files ?? [])]);
    });
    document.documentElement.dataset['ready'] = 'true';
}

openSimulator().then(begin).catch((reason: unknown) => {
    console.error(reason);
    waiting.replaceChildren(speaker.text(words.notStarted), ' ', element('span', { lang: 'en' }, reason instanceof Error ? reason.message : String(reason)));
});

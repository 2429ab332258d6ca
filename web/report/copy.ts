import type { Messages } from '../shared/messages';
import { words } from './words';

/** Puts text on the clipboard and says whether it worked. */
export async function copy(text: string, messages: Messages): Promise<void> {
    messages.say((await throughClipboard(text)) || throughSelection(text) ? words.copied : words.notCopied);
}

async function throughClipboard(text: string): Promise<boolean> {
    try {
        await navigator.clipboard.writeText(text);
        return true;
    } catch {
        return false;  // older browsers offer no clipboard to a page opened from disk
    }
}

function throughSelection(text: string): boolean {
    const focused = document.activeElement;
    const field = document.createElement('textarea');
    field.value = text;
    field.style.position = 'fixed';
    field.style.opacity = '0';
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
    return done;
}

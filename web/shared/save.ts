/** Hands a file to the browser to keep. */
export function save(name: string, content: Blob): void {
    const address = URL.createObjectURL(content);
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    // The browser reads the address after the click has been dealt with.
    window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A name that every file system takes. */
export function fileName(parts: readonly string[], ending: string): string {
    const plain = parts.map((part) => part.normalize('NFD').replace(/[^A-Za-z0-9_]+/g, '-').replace(/^-+|-+$/g, ''));
    return `${plain.filter(Boolean).join('-') || 'concert'}.${ending}`;
}

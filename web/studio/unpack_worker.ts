import { decompress } from 'lzma1';

// Unpacks what the build has packed, beside the page, which stays free meanwhile. LZMA because it makes the engine a fifth
// smaller than what browsers unpack by themselves.

const scope = self as unknown as {
    onmessage: ((event: MessageEvent<{ id: number; packed: string }>) => void) | null;
    postMessage(message: unknown, transfer: ArrayBufferLike[]): void;
};

scope.onmessage = ({ data: { id, packed } }) => {
    try {
        const bytes = decompress(Uint8Array.from(atob(packed), (character) => character.charCodeAt(0)));
        scope.postMessage({ id, bytes }, [bytes.buffer]);
    } catch (reason) {
        scope.postMessage({ id, failure: String(reason) }, []);
    }
};

/** French as it is typed becomes French as it is set: spaces that do not break, round apostrophes. */
export function french(plain: string): string {
    return plain
        .replace(/ ([:%])/g, '\u00a0$1')
        .replace(/[ \u00a0]([;!?»])/g, '\u202f$1')
        .replace(/« /g, '«\u202f')
        .replace(/'/g, '’');
}

// The little of Node that the export program uses.
declare const process: {
    readonly stdin: AsyncIterable<Uint8Array>;
    readonly stdout: { write(text: string): boolean };
    readonly stderr: { write(text: string): boolean };
    exitCode: number | undefined;
};

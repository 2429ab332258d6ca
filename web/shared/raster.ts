/** The PNG of a drawing of this size, with `scale` pixels a unit. */
export async function png(svg: string, width: number, height: number, scale: number): Promise<Blob> {
    const image = new Image(width * scale, height * scale);
    // A data address, not a blob: some browsers count a blob of a page opened from disk as foreign and refuse its pixels.
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * scale;
    canvas.height = height * scale;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((done, fail) => canvas.toBlob(
        (blob) => { if (blob) done(blob); else fail(new Error('no PNG')); }, 'image/png'));
}

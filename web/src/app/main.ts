// A file that misses the drop zone must not replace the page, and with it everything that is open.
for (const type of ['dragover', 'drop'] as const) {
  document.addEventListener(type, (event) => {
    event.preventDefault();
  });
}

/** Made with the page, and loaded only when somebody asks for it. */
async function sampleStudy(): Promise<File[]> {
  const response = await fetch(new URL('sample-study.zip', document.baseURI));
  if (!response.ok) throw new Error(`the sample could not be loaded: ${String(response.status)}`);
  return [new File([await response.blob()], 'sample-study.zip')];
}

void customElements.whenDefined('negatoscope-viewer').then(() => {
  const viewer = document.querySelector('negatoscope-viewer');
  if (!viewer) return;
  viewer.sampleProvider = sampleStudy;
  viewer.addEventListener('language-changed', (event) => {
    const { language, direction } = (event as CustomEvent<{ language: string; direction: string }>)
      .detail;
    document.documentElement.lang = language;
    document.documentElement.dir = direction;
  });
});

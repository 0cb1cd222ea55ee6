// A file that misses the drop zone must not replace the page, and with it everything that is open.
for (const type of ['dragover', 'drop'] as const) {
  document.addEventListener(type, (event) => {
    event.preventDefault();
  });
}

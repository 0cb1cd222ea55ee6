/** What a DICOMDIR says of the files that came with it (PS3.10 8.6, PS3.3 F.5). */

// File IDs are capitals; discs are copied in lower case, and some with the version number of ISO 9660.
function comparable(path) {
  return path.toLowerCase().replaceAll('\\', '/').replace(/;1$/u, '').replace(/\.$/u, '');
}

function folderOf(path) {
  return comparable(path.slice(0, path.replaceAll('\\', '/').lastIndexOf('/') + 1));
}

/**
 * @param results of `inspectFile`: those of a DICOMDIR have `directory`
 * @returns what each DICOMDIR claims of a file: `{fileId, patientId, patientName, sopInstanceUid}`
 */
export function claimsOf(paths, results) {
  const ids = new Map(paths.map((path, id) => [comparable(path), id]));
  return results.flatMap(({ directory }, id) =>
    (directory ?? []).flatMap(({ path, patientId, patientName, sopInstanceUid }) => {
      const fileId = ids.get(folderOf(paths[id]) + comparable(path));
      const saysNothing = `${patientId}${patientName}${sopInstanceUid}`.trim() === '';
      return fileId === undefined || saysNothing
        ? []
        : [{ fileId, patientId, patientName, sopInstanceUid }];
    }),
  );
}

/** @returns for each DICOMDIR how many files it lists, which of them did not come, and which came unlisted */
export function discsOf(paths, results, files) {
  const indexes = new Set(results.flatMap(({ directory }, id) => (directory ? [id] : [])));
  return [...indexes].map((id) => {
    const folder = folderOf(paths[id]);
    const listed = new Map(
      results[id].directory.map(({ path }) => [folder + comparable(path), path]),
    );
    const present = new Set(paths.map(comparable));
    const unlisted = paths.filter((path, fileId) => {
      const name = comparable(path);
      const isOther = indexes.has(fileId) || files[fileId].status === 'not-dicom';
      return name.startsWith(folder) && !isOther && !listed.has(name);
    });
    const missing = [...listed].flatMap(([name, path]) => (present.has(name) ? [] : [path]));
    return { path: paths[id], listed: listed.size, missing, unlisted };
  });
}

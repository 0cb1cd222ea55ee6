const reader = new FileReaderSync();

self.onmessage = ({ data: { files, headBytes } }) => {
  for (const file of files) reader.readAsArrayBuffer(file.slice(0, headBytes));
  self.postMessage(null);
};

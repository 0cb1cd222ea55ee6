// Test programs run in Node see the environment as native ones do; Emscripten's own is made up.
Module.preRun = () => {
  if (typeof ENV !== 'undefined') Object.assign(ENV, process.env);
};

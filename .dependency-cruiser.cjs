// Directions of the web rooms:
//   element → app → {ui, tools, engine, render, sources} → {state, ports} → dicom; ui also sees tools (whose commands it
// shows), and whatever speaks to people sees i18n.
// The worker side meets the rest only in ports and dicom.
const rooms = {
  element: [
    'app',
    'ui',
    'tools',
    'engine',
    'render',
    'sources',
    'state',
    'ports',
    'dicom',
    'i18n',
    'styles',
    'icons',
  ],
  app: [
    'ui',
    'tools',
    'engine',
    'render',
    'sources',
    'state',
    'ports',
    'dicom',
    'i18n',
    'styles',
    'icons',
  ],
  ui: ['tools', 'state', 'ports', 'dicom', 'i18n', 'styles', 'icons'],
  tools: ['state', 'ports', 'dicom', 'i18n'],
  engine: ['state', 'ports', 'dicom'],
  render: ['state', 'ports', 'dicom'],
  sources: ['state', 'ports', 'dicom'],
  state: ['ports', 'dicom', 'i18n'],
  ports: ['dicom'],
  worker: ['ports', 'dicom'],
  dicom: [],
  i18n: ['ports', 'dicom'],
  styles: [],
  icons: [],
};

// web/src/<room>.ts stands for the room's folder of one file
const folder = (room) => `^web/src/${room}(/|\\.ts$)`;

// its address (?worker&url), not its code: where the main thread finds the other side of the line
const threadEntry = '^web/src/worker/main\\.ts$';

const directions = Object.entries(rooms).map(([room, visible]) => ({
  name: `${room}-sees-only`,
  comment: `${room} may import: ${visible.join(', ') || 'nothing'} and npm packages`,
  severity: 'error',
  from: { path: folder(room), pathNot: '\\.test\\.ts$' },
  to: { path: '^web/src/', pathNot: [...[room, ...visible].map(folder), threadEntry] },
}));

module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'dicom-without-packages',
      severity: 'error',
      from: { path: folder('dicom'), pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
    },
    {
      name: 'no-development-package-in-the-product',
      severity: 'error',
      from: { path: '^web/src/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], pathNot: ['node_modules/vite/', 'node_modules/@types/'] },
    },
    ...directions,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'web/tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
};

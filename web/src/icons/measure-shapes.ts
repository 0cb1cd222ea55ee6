import type { IconShape } from './icon-shape';

/** Icons of measuring. From Lucide 1.62 (ISC licence); those marked ours are drawn in its manner. */
export const kMeasureShapes = {
  ruler: [
    [
      'path',
      {
        d: 'M21.3 15.3a2.4 2.4 0 0 1 0 3.4l-2.6 2.6a2.4 2.4 0 0 1-3.4 0L2.7 8.7a2.41 2.41 0 0 1 0-3.4l2.6-2.6a2.41 2.41 0 0 1 3.4 0Z',
      },
    ],
    ['path', { d: 'm14.5 12.5 2-2' }],
    ['path', { d: 'm11.5 9.5 2-2' }],
    ['path', { d: 'm8.5 6.5 2-2' }],
    ['path', { d: 'm17.5 15.5 2-2' }],
  ],
  // ours
  path: [
    ['path', { d: 'M5.6 16.6 9.4 9.4' }],
    ['path', { d: 'm11.5 9 4.2 5' }],
    ['path', { d: 'm17.8 13.8 1.4-6' }],
    ['circle', { cx: 4.7, cy: 18.4, r: 2 }],
    ['circle', { cx: 10.2, cy: 7.5, r: 2 }],
    ['circle', { cx: 17.2, cy: 15.7, r: 2 }],
    ['circle', { cx: 19.6, cy: 5.8, r: 2 }],
  ],
  angle: [
    ['path', { d: 'M3 3v16a2 2 0 0 0 2 2h16' }],
    ['path', { d: 'M3 11a10 10 0 0 1 10 10' }],
  ],
  // ours
  cobb: [
    ['path', { d: 'm3 4 18 5' }],
    ['path', { d: 'm3 20 18-5' }],
    ['path', { d: 'M12 9.5v5' }],
  ],
  // ours
  bidirectional: [
    ['path', { d: 'M4 20 20 4' }],
    ['path', { d: 'm8 8 8 8' }],
  ],
  square: [['rect', { width: 18, height: 18, x: 3, y: 3, rx: 2 }]],
  // ours
  ellipse: [['path', { d: 'M2 12a10 7 0 1 0 20 0a10 7 0 1 0-20 0' }]],
  pentagon: [
    [
      'path',
      {
        d: 'M10.83 2.38a2 2 0 0 1 2.34 0l8 5.74a2 2 0 0 1 .73 2.25l-3.04 9.26a2 2 0 0 1-1.9 1.37H7.04a2 2 0 0 1-1.9-1.37L2.1 10.37a2 2 0 0 1 .73-2.25z',
      },
    ],
  ],
  squiggle: [
    [
      'path',
      {
        d: 'M7 3.5c5-2 7 2.5 3 4C1.5 10 2 15 5 16c5 2 9-10 14-7s.5 13.5-4 12c-5-2.5.5-11 6-2',
      },
    ],
  ],
  crosshair: [
    ['circle', { cx: 12, cy: 12, r: 10 }],
    ['path', { d: 'M22 12h-4' }],
    ['path', { d: 'M6 12H2' }],
    ['path', { d: 'M12 6V2' }],
    ['path', { d: 'M12 22v-4' }],
  ],
  arrow: [
    ['path', { d: 'M13 5H19V11' }],
    ['path', { d: 'M19 5L5 19' }],
  ],
  undo: [
    ['path', { d: 'M9 14 4 9l5-5' }],
    ['path', { d: 'M4 9h10.5a5.5 5.5 0 0 1 5.5 5.5a5.5 5.5 0 0 1-5.5 5.5H11' }],
  ],
  redo: [
    ['path', { d: 'm15 14 5-5-5-5' }],
    ['path', { d: 'M20 9H9.5A5.5 5.5 0 0 0 4 14.5A5.5 5.5 0 0 0 9.5 20H13' }],
  ],
  trash: [
    ['path', { d: 'M10 11v6' }],
    ['path', { d: 'M14 11v6' }],
    ['path', { d: 'M19 6v14a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V6' }],
    ['path', { d: 'M3 6h18' }],
    ['path', { d: 'M8 6V4a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v2' }],
  ],
  download: [
    ['path', { d: 'M12 15V3' }],
    ['path', { d: 'M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4' }],
    ['path', { d: 'm7 10 5 5 5-5' }],
  ],
} satisfies Record<string, readonly IconShape[]>;

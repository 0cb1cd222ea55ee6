import { t } from '../i18n/translate';
import type { DisplayableFrame } from '../ports/image';
import type { CellDisplay } from './cell-display';
import { calibrationOnPicture } from './measure-text';

/** How large the picture is drawn, and whether its pixels are those of the screen: "true size", "interpolated". */
export function sizeWords({ tools }: CellDisplay, frame: DisplayableFrame): string[] {
  const isTrue = tools.size === 'true';
  return [
    tools.size ? t(`size.${tools.size}`) : '',
    isTrue ? calibrationOnPicture(frame.calibration, frame.calibration) : '',
    isTrue && !tools.isScreenCalibrated ? t('size.not-calibrated') : '',
    tools.sampling ? t(`sampling.${tools.sampling}`) : '',
  ];
}

/** Colours that are not of the picture. */
export function toolMarks({ tools }: CellDisplay): { text: string; isGrave: boolean }[] {
  const { colourMap } = tools;
  if (!colourMap) return [];
  const map = t(`colour-map.${colourMap.name}`);
  return [{ text: t('colour-map.mark', { map }), isGrave: false }];
}

import { css, html, type TemplateResult } from 'lit';
import type { PatientMark } from '../state/patient-marks';
import { cssProperties } from './css-properties';

/** The initials of a patient in the patient's colour and shape. */
export function patientBadge(mark: PatientMark, colour = patientColour(mark)): TemplateResult {
  return html`<span
    class="badge ${mark.shape}"
    aria-hidden="true"
    ${cssProperties({ '--colour': colour })}
    ><span>${mark.initials}</span></span
  >`;
}

export function patientColour(mark: PatientMark): string {
  return `var(--nv-patient-${mark.colour})`;
}

/** The same colour where it lies on a picture, which is dark in every theme. */
export function patientColourOnPicture(mark: PatientMark): string {
  return `var(--nv-picture-patient-${mark.colour})`;
}

export const patientBadgeStyles = css`
  .badge {
    display: inline-grid;
    place-items: center;
    flex: none;
    width: 28px;
    height: 28px;
    font: 600 11px/1 var(--nv-font);
    color: var(--colour);
    border: 1px solid var(--colour);
    border-radius: 50%;
    background: color-mix(in srgb, var(--colour) 14%, transparent);
  }
  .badge.square {
    border-radius: 8px;
  }
`;

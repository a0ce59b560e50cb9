import type { Logger } from '../../../domain/signals/logger.ts';
import { type Calibration, DEFAULT_CALIBRATION, FEATURE_FINGERPRINT } from './calibration.ts';

/** A course's own calibration as `calibrate` stored it. */
export interface CourseCalibration {
  /** What it was fitted for: features, embedding and mode; elsewhere it says nothing. */
  fingerprint: string;
  weights: Calibration;
  speakAt: number;
}

export interface CalibrationParts {
  logger: Logger;
  /** Embedding and mode of answering, as calibrations are stamped with. */
  setting: string;
  /** Courses whose stale calibration was reported already. */
  warned: Set<string>;
}

/** What a calibration holds for. `setting` names the embedding and the mode of answering. */
export const calibrationFingerprint = (setting: string): string => `${FEATURE_FINGERPRINT}|${setting}`;

/** The weights and the point to speak at that serve a course. */
export function calibrationOf(
  { logger, setting, warned }: CalibrationParts,
  courseId: string,
  text: string | null,
): { weights: Calibration; speakAt: number | null } {
  if (text === null) return { weights: DEFAULT_CALIBRATION, speakAt: null };
  // Written by `calibrate` as a CourseCalibration; its fingerprint says whether it still fits.
  const calibration = JSON.parse(text) as CourseCalibration;
  if (calibration.fingerprint === calibrationFingerprint(setting)) return calibration;
  if (!warned.has(courseId)) {
    warned.add(courseId);
    logger.warn(
      { courseId, fittedFor: calibration.fingerprint, serves: calibrationFingerprint(setting) },
      'the calibration of this course was fitted for other settings; the default serves until it is calibrated again',
    );
  }
  return { weights: DEFAULT_CALIBRATION, speakAt: null };
}

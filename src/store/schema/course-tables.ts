/** The courses, their material and what people answered for. */
export interface CourseTables {
  courses: {
    id: string;
    title: string;
    language: string;
    wording: string;
    version: number;
    graded: string;
    graded_from: string;
    schedule: string | null;
    calibration: string | null;
    created_at: number;
    updated_at: number;
  };
  materials: {
    id: string;
    course_id: string;
    source: string;
    /** The file or folder entry it was read from; a JSONL file holds many materials. */
    origin: string;
    title: string;
    status: string;
    fault_code: string | null;
    fault_message: string | null;
    hash: string;
    /** The version of loading and splitting that its passages come from; 0 where that was not noted yet. */
    read_with: number;
    bytes: number;
    passages: number;
    /** `staged` until an index holds it, then `live`, then `retired` until its passages are deleted. */
    stage: string;
    updated_at: number;
  };
  passages: {
    id: string;
    course_id: string;
    material_id: string;
    source: string;
    ordinal: number;
    title: string;
    headings: string;
    locator: string;
    kind: string;
    question: string | null;
    text: string;
  };
  material_changes: {
    id: string;
    course_id: string;
    kind: string;
    state: string;
    files: string;
    read: number;
    total: number;
    report: string | null;
    problem: string | null;
    created_at: number;
    updated_at: number;
    finished_at: number | null;
  };
  embeddings: { model: string; hash: string; vector: string; used_at: number };
  verified_answers: {
    id: string;
    course_id: string;
    question: string;
    answer: string;
    /** The person who answers for it. */
    verified_by: string;
    question_id: string | null;
    answer_id: string | null;
    /** Documents it was taken from, with their hash: a change of one withdraws it. */
    rests_on: string;
    created_at: number;
    updated_at: number;
    expires_at: number | null;
    withdrawn_at: number | null;
  };
}

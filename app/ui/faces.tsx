import { useTranslation } from "react-i18next";
import { FACES, type Face } from "~/domain/child/faces";
import { FieldSet, type FieldText } from "./field-frame";

/** The mouths, from very sad to very glad; everything else of a face is the same. */
const MOUTHS: Record<Face, string> = {
  1: "M32 72c8-14 28-14 36 0",
  2: "M34 69c9-7 23-7 32 0",
  3: "M34 66h32",
  4: "M34 63c9 8 23 8 32 0",
  5: "M31 60c6 17 32 17 38 0z",
};

export type FaceKey = `${Face}`;

/** One face as a drawing; the words beside it say what it means. */
export function FaceDrawing({ face }: { face: Face }) {
  return (
    <svg className={`face face-${face}`} viewBox="0 0 100 100" aria-hidden="true" focusable="false">
      <circle cx="50" cy="50" r="44" />
      <path className="eyes" d="M36 40v6M64 40v6" />
      <path className={face === 5 ? "mouth open" : "mouth"} d={MOUTHS[face]} />
      {face === 1 && <path className="tear" d="M66 53c5 7 5 11 0 11s-5-4 0-11z" />}
    </svg>
  );
}

/** A face of an answer with its word, on pages of the school. */
export function FaceWord({ face }: { face: number }) {
  const { t } = useTranslation("corner");
  const known = FACES.find((one) => one === face);
  if (known === undefined) return null;
  return (
    <span className="face-word">
      <FaceDrawing face={known} />
      {t(`face.${String(known) as FaceKey}`)}
    </span>
  );
}

type FacePickerProps = Pick<FieldText, "label" | "error"> & { id: string; defaultValue: readonly string[] };

/** Five large faces to tap on, each with its word; works by keyboard and without a script. */
export function FacePicker({ id, label, error, defaultValue }: FacePickerProps) {
  const { t } = useTranslation("corner");
  return (
    <FieldSet name="face" id={id} label={label} error={error} required>
      <div className="pick faces">
        {FACES.map((face) => (
          <label key={face}>
            <input
              type="radio"
              name="face"
              value={face}
              defaultChecked={defaultValue.includes(String(face))}
            />
            <FaceDrawing face={face} />
            <span>{t(`face.${String(face) as FaceKey}`)}</span>
          </label>
        ))}
      </div>
    </FieldSet>
  );
}

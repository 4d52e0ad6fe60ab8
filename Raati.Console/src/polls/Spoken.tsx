import { useEffect, useRef, useState } from "react";
import { useTexts } from "../i18n/i18n";

/** Tells a screen reader how many have answered, at most every ten seconds. */
export function Spoken({ answers }: { answers: number }) {
  const { result } = useTexts().polls;
  const latest = useRef(answers);
  const [said, setSaid] = useState(answers);
  useEffect(() => {
    latest.current = answers;
  }, [answers]);
  useEffect(() => {
    const timer = setInterval(() => setSaid(latest.current), 10_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <p className="hidden-text" role="status">
      {result.live(said)}
    </p>
  );
}

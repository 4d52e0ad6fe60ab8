import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ask, http } from "../api/http";
import type { Me, SecondStep } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { Gate } from "./Gate";
import { SignInCode } from "./SignInCode";
import { SignInForm } from "./SignInForm";
import { isHalfWay, sessionKey } from "./session";

export function SignIn() {
  const t = useTexts();
  const queries = useQueryClient();
  const setup = useQuery({ queryKey: ["setup"], queryFn: () => ask(http.GET("/api/setup")), retry: false });
  const [step, setStep] = useState<SecondStep>();
  const [refused, setRefused] = useState<unknown>();
  const entered = (as: Me | SecondStep) => {
    setRefused(undefined);
    if (isHalfWay(as)) setStep(as);
    else queries.setQueryData(sessionKey, as);
  };
  const back = (why?: unknown) => {
    setRefused(why);
    setStep(undefined);
  };
  if (setup.data?.needed)
    return (
      <Gate title={t.session.setUp.title} text={t.session.signIn.setUpNeeded}>
        {null}
      </Gate>
    );
  return step ? <SignInCode step={step} onEntered={entered} onBack={back} /> : <SignInForm refused={refused} onEntered={entered} />;
}

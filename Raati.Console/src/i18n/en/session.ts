import type { session as fi } from "../fi/session";

export const session: typeof fi = {
  email: "E-mail",
  password: "Password",
  passwordHint: "At least 12 characters. A few words in a row make a good password.",
  signIn: {
    title: "Sign in",
    button: "Sign in",
    wrong:
      "The e-mail or the password is wrong, or the account is locked. Five wrong attempts lock it for 15 minutes: wait, then try again.",
    locked: (minutes) => `The account is locked after too many wrong attempts. It unlocks by itself: try again in ${minutes} minutes.`,
    disabled: "Your account has been disabled. Ask an admin.",
    or: "or",
    passkey: "Sign in with a passkey",
    passkeyRefused: "The passkey was refused. Sign in with your password, or try another one.",
    tooOld: "Signing in took too long. Begin again.",
    code: {
      title: "Confirm it's you",
      text: "Open your authenticator app and type the six-digit code that it shows.",
      label: "Code",
      hint: "Without your phone, type one of your recovery codes here.",
      button: "Confirm",
      back: "Back",
      wrong: "The code is wrong, or was used already. Wait for the next one and try again.",
    },
    setUpNeeded: "This server hasn't been set up yet. Open the one-time link that it printed when it started.",
  },
  setUp: {
    title: "Set up Raati",
    text: "Make the co-operative and its first admin.",
    organization: "Name of the co-operative",
    button: "Set up",
    stale: "The link has been used or is too old. Restart the server and it prints a new one.",
  },
  invitation: {
    title: "Welcome to Raati",
    text: "Choose a password and you are in.",
    button: "Take into use",
    stale: "The invitation has been used or is too old. Ask an admin for a new one.",
  },
  roles: {
    admin: "Admin",
    campaignManager: "Campaign manager",
    ops: "Operations",
    storeManager: "Store manager",
    viewer: "Viewer",
    unknown: "Unknown role",
  },
};

import { account } from "./account";
import { audit } from "./audit";
import { ballots } from "./ballots";
import { calendar } from "./calendar";
import { campaigns, showing } from "./campaigns";
import { common } from "./common";
import { demo } from "./demo";
import { faults } from "./faults";
import { feedback } from "./feedback";
import { guide } from "./guide";
import { kiosks } from "./kiosks";
import { media } from "./media";
import { operators } from "./operators";
import { overview } from "./overview";
import { playlists } from "./playlists";
import { plays } from "./plays";
import { polls } from "./polls";
import { preview } from "./preview";
import { publishing } from "./publishing";
import { results } from "./results";
import { search } from "./search";
import { session } from "./session";
import { settings } from "./settings";
import { stores } from "./stores";
import { takeovers } from "./takeovers";
import { bulletins } from "./voices";

export const fi = {
  common,
  demo,
  faults,
  search,
  session,
  settings,
  stores,
  kiosks,
  guide,
  polls,
  ballots,
  results,
  preview,
  publishing,
  bulletins,
  takeovers,
  media,
  playlists,
  plays,
  campaigns,
  calendar,
  showing,
  feedback,
  operators,
  account,
  audit,
  overview,
};

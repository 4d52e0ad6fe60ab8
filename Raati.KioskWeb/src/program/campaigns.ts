import type { Publication } from "@raati/contracts";
import { mediaOf } from "../signage/slides";
import { type Campaign, readPublicationDocument } from "./documents";
import type { Held } from "./programStore";

/** A campaign that the tablet holds, and the version of it that plays. */
export interface HeldCampaign {
  campaign: Campaign;
  /** Its files are all here; what plays is this version. */
  applied: boolean;
  /** The version before, while it still plays. */
  former: Campaign | undefined;
}

const campaignIn = (publication: Publication | undefined): Campaign | undefined => {
  const document = publication && readPublicationDocument(publication);
  return document?.kind === "campaign" ? document.campaign : undefined;
};

/** A campaign whose files are on their way. */
export const isWaiting = ({ publication, applied }: Held): boolean => publication.kind === "campaign" && applied !== publication.version;

/** A campaign that needs files that aren't here keeps the version that plays beside it. */
export const withFormer = (publication: Publication, before: Held | undefined, isComplete: (campaign: Campaign) => boolean): Held => {
  const campaign = campaignIn(publication);
  if (!campaign) return { publication };
  if (mediaOf(campaign).length === 0 || isComplete(campaign)) return { publication, applied: publication.version };
  const former = before && (isWaiting(before) ? before.former : before.publication);
  return former ? { publication, former } : { publication };
};

/** What is shown of it now: nothing of a campaign that never was complete. */
export const playing = (held: Held): Publication[] => {
  if (!isWaiting(held)) return [held.publication];
  return held.former ? [held.former] : [];
};

export const heldCampaign = (held: Held): HeldCampaign[] => {
  const campaign = campaignIn(held.publication);
  return campaign ? [{ campaign, applied: !isWaiting(held), former: isWaiting(held) ? campaignIn(held.former) : undefined }] : [];
};

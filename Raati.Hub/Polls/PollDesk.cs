using System.Text.Json;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Ballots;
using Raati.Hub.Cluster;
using Raati.Hub.Operators;
using Raati.Hub.Programs;
using Raati.Hub.Results;
using Raati.Hub.Results.Report;
using Raati.Hub.Storage;

namespace Raati.Hub.Polls;

/// <summary>Does what operators ask of polls. The one owner of a poll's transitions; <see cref="PollLife"/> says which are allowed.</summary>
internal sealed partial class PollDesk(
    Database database, PublicationLog publications, Reclassification reclassification, LedgerRecount recount, Certification certification,
    CoverageFigures coverage, LedgerGate gate, Admission admission, AuditLog audit, IHints hints, TimeProvider time)
{
    internal Task<PollView> Create(Caller caller, PollRequest request, CancellationToken cancellationToken) => Write(async session =>
    {
        var poll = NewId();
        await PollStore.Insert(session, caller.Organization, poll, request, Now);
        await Note(session, caller, "poll.create", poll);
        return await View(session, caller.Organization, poll);
    }, cancellationToken);

    internal Task<PollChange> Edit(Caller caller, PollId poll, PollRequest request, CancellationToken cancellationToken) =>
        Change(caller, poll, "poll.edit", PollLife.MayEdit, async (session, _) =>
        {
            await PollStore.Put(session, caller.Organization, poll, request);
            return null;
        }, cancellationToken);

    /// <summary>Only a draft: what was published stays, archived.</summary>
    internal Task<PollChange> Delete(Caller caller, PollId poll, CancellationToken cancellationToken) => Write(async session =>
    {
        var stored = await PollStore.ReadAlone(session, caller.Organization, poll);
        if (stored is null) return PollChange.NotFound;
        var view = stored.View(default, Now);
        if (!PollLife.MayEdit(view.State)) return PollChange.NotWhen(view.State);
        await PollStore.Delete(session, caller.Organization, poll);
        await Note(session, caller, "poll.delete", poll);
        return PollChange.Done(view);
    }, cancellationToken);

    /// <summary>Ballots of it that came while it was not known, to a database restored from a backup for one, are put through now.</summary>
    internal async Task<PollChange> Publish(Caller caller, PollId poll, CancellationToken cancellationToken)
    {
        var change = await Published(caller, poll, cancellationToken);
        if (change.View is not null) await admission.Admit(caller, poll, vouched: false, cancellationToken);
        return change;
    }

    private Task<PollChange> Published(Caller caller, PollId poll, CancellationToken cancellationToken) =>
        Change(caller, poll, "poll.publish", PollLife.MayPublish, async (session, stored) =>
        {
            var now = Now;
            var content = stored.Request;
            if (PollValidation.CheckPublish(content, now).Problem is { } problem) return PollChange.Wrong(problem);
            content = content with { OpensAtMs = content.OpensAtMs ?? now };
            await PollStore.Publish(session, caller.Organization, poll, content, now);
            await Send(session, caller.Organization, poll, content);
            var meta = new PollMeta { Key = new PollKey(caller.Organization, poll), Content = content, ClosesAt = content.ClosesAtMs };
            if (await SplitRule.IsStepped(session, meta)) await SplitGate.Begin(session, meta, shown: false, now);
            return null;
        }, cancellationToken);

    /// <summary>Closing by hand: the closing time is now.</summary>
    internal Task<PollChange> Close(Caller caller, PollId poll, CancellationToken cancellationToken) =>
        Change(caller, poll, "poll.close", PollLife.MayClose, (session, stored) =>
            MoveClosing(session, caller.Organization, stored, Now), cancellationToken);

    internal Task<PollChange> Reschedule(Caller caller, PollId poll, long? closesAt, CancellationToken cancellationToken) =>
        Change(caller, poll, "poll.closing", PollLife.MayMoveClosing, async (session, stored) =>
        {
            if (closesAt > Moments.EndOfTime)
                return PollChange.Wrong(Doors.Validator.Fails("closesAtMs", PollValidation.ClosesTooLate));
            if (closesAt <= stored.OpensAt)
                return PollChange.Wrong(Doors.Validator.Fails("closesAtMs", PollValidation.ClosesTooEarly));
            // Backdated, it would take votes out of the result that were counted in good time.
            if (closesAt <= Now)
                return PollChange.Wrong(Doors.Validator.Fails("closesAtMs", PollValidation.ClosesInThePast));
            return await MoveClosing(session, caller.Organization, stored, closesAt);
        }, cancellationToken);

    internal Task<PollChange> Readdress(Caller caller, PollId poll, Audience audience, CancellationToken cancellationToken) =>
        Change(caller, poll, "poll.audience", PollLife.MayChangeAudience, async (session, stored) =>
        {
            // In few stores before or after: the number of answers until now is where steps begin, or the split that everybody could see.
            var before = stored.Meta(caller.Organization);
            var after = before with { Content = before.Content with { Audience = audience } };
            var stepped = await SplitRule.IsStepped(session, before);
            if (stepped || await SplitRule.IsStepped(session, after)) await SplitGate.Begin(session, after, shown: !stepped, Now);
            await PollStore.Put(session, caller.Organization, poll, after.Content);
            await publications.ChangeAudience(session, caller.Organization, new PublicationId(poll.Value), audience);
            return null;
        }, cancellationToken);

    internal Task<PollChange> Archive(Caller caller, PollId poll, CancellationToken cancellationToken) =>
        Change(caller, poll, "poll.archive", PollLife.MayArchive, async (session, _) =>
        {
            await PollStore.Archive(session, caller.Organization, poll, Now);
            await publications.Withdraw(session, caller.Organization, new PublicationId(poll.Value));
            return null;
        }, cancellationToken);

    /// <summary>The same content as a new draft, with times to be set anew.</summary>
    internal Task<PollChange> Copy(Caller caller, PollId poll, CancellationToken cancellationToken) => Write(async session =>
    {
        if (await PollStore.Read(session, caller.Organization, poll) is not { } stored) return PollChange.NotFound;
        var copy = NewId();
        await PollStore.Insert(session, caller.Organization, copy, stored.Request with { OpensAtMs = null, ClosesAtMs = null }, Now);
        await Note(session, caller, "poll.copy", copy, poll.Value.ToString());
        return PollChange.Done(await View(session, caller.Organization, copy));
    }, cancellationToken);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private PollId NewId() => new(Guid.CreateVersion7(time.GetUtcNow()));

    private Task<T> Write<T>(Func<Session, Task<T>> work, CancellationToken cancellationToken) =>
        database.Write(work, cancellationToken: cancellationToken);

    /// <summary>One change, alone with its poll: refused when its state does not allow it, and in the audit log when done.</summary>
    private Task<PollChange> Change(Caller caller, PollId poll, string action, Func<PollState, bool> may,
        Func<Session, StoredPoll, Task<PollChange?>> change, CancellationToken cancellationToken) => Write(async session =>
    {
        if (await PollStore.ReadAlone(session, caller.Organization, poll) is not { } stored) return PollChange.NotFound;
        var state = (await PollViews.Of(session, caller.Organization, stored, Now)).State;
        if (!may(state)) return PollChange.NotWhen(state);
        if (await change(session, stored) is { } refused) return refused;
        await Note(session, caller, action, poll);
        return PollChange.Done(await View(session, caller.Organization, poll));
    }, cancellationToken);

    private async Task<PollChange?> MoveClosing(Session session, OrganizationId organization, StoredPoll stored, long? closesAt)
    {
        var content = stored.Request with { ClosesAtMs = closesAt };
        await PollStore.Close(session, organization, stored.Id, content);
        await Send(session, organization, stored.Id, content);
        await reclassification.MoveClosing(session, new PollKey(organization, stored.Id), stored.ClosesAt,
            new ClassRule { ClosesAt = closesAt, CertifiedAt = stored.CertifiedAt, RapidRepeatMs = stored.RapidRepeatMs });
        Tallied(session, organization, stored.Id);
        return null;
    }

    /// <summary>What tablets are told of it.</summary>
    internal static PollDocument DocumentOf(PollRequest content, long now) => new()
    {
        Name = content.Name,
        Questions = content.Questions,
        Languages = content.Languages,
        OpensAtMs = content.OpensAtMs ?? now,
        ClosesAtMs = content.ClosesAtMs,
        Visibility = content.Visibility,
    };

    private Task<int> Send(Session session, OrganizationId organization, PollId poll, PollRequest content) =>
        publications.Publish(session, organization, new PublicationId(poll.Value), PublicationKind.Poll, content.Audience,
            JsonSerializer.Serialize(DocumentOf(content, Now), Wire.Json));

    private async Task Note(Session session, Caller caller, string action, PollId poll, string? detail = null)
    {
        await audit.Write(session, caller, action, poll.Value, detail);
        session.AfterCommit(() => hints.Publish(new Hint(HintKind.Polls, caller.Organization, poll.Value)));
    }

    private void Tallied(Session session, OrganizationId organization, PollId poll) =>
        session.AfterCommit(() => hints.Publish(new Hint(HintKind.Tally, organization, poll.Value)));

    private async Task<PollView> View(Session session, OrganizationId organization, PollId poll) =>
        await PollViews.Of(session, organization, (await PollStore.Read(session, organization, poll))!, Now);
}

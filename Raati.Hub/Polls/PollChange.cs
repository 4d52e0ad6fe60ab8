using Microsoft.AspNetCore.Http.HttpResults;
using Raati.Contracts;
using Raati.Contracts.Api;

namespace Raati.Hub.Polls;

/// <summary>How a change of a poll ended: with the poll, without one, in a state that does not allow it, or with wrong fields.</summary>
internal sealed record PollChange
{
    internal PollView? View { get; private init; }
    internal PollState? Standing { get; private init; }
    internal ValidationProblem? Problem { get; private init; }

    internal static readonly PollChange NotFound = new();

    /// <summary>Not done: what it was to be done on has changed meanwhile. Never leaves the desk.</summary>
    internal static readonly PollChange Outdated = new();

    internal static PollChange Done(PollView view) => new() { View = view };

    internal static PollChange NotWhen(PollState state) => new() { Standing = state };

    internal static PollChange Wrong(ValidationProblem problem) => new() { Problem = problem };
}

using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Raati.Hub.Storage;

namespace Raati.Hub.Results;

/// <summary>How far one connection has got on one board.</summary>
internal abstract class FrameCursor
{
    internal long Seen { get; set; }
    /// <summary>Whatever decides which polls it is shown: when that changes, it is shown everything again.</summary>
    internal object? Scope { get; set; }
}

/// <summary>
/// The newest frame of each poll, once for all connections of an organization. One writer swaps the board; connections that lie behind
/// by the same polls get the same message, serialised once.
/// </summary>
internal sealed class FrameBoard<TFrame>(Func<TFrame[], SerializedHubMessage> write) where TFrame : class
{
    private const int MostInOneMessage = 64;
    private volatile Content _content = new([]);
    // Goes on above what cursors have seen, also of polls that were forgotten.
    private long _last;

    /// <summary>Puts frames of some polls in place of their earlier ones; <c>Own</c> gives a store its own frame, null where it is the
    /// common one. One caller at a time.</summary>
    internal void Put(IReadOnlyList<(PublicationId Poll, TFrame Frame, Func<StoreId, TFrame?>? Own)> changed)
    {
        var before = _content;
        var sequence = _last;
        var kept = before.Topics.Where(topic => !changed.Any(change => change.Poll == topic.Poll));
        _content = new Content([.. kept, .. changed.Select(change => new Topic(change.Poll, change.Frame, change.Own, ++sequence))]);
        _last = sequence;
    }

    /// <summary>Forgets all other polls. By the caller that puts.</summary>
    internal void Keep(IReadOnlySet<PublicationId> polls)
    {
        var before = _content;
        if (!before.Topics.All(topic => polls.Contains(topic.Poll))) _content = new Content([.. before.Topics.Where(topic => polls.Contains(topic.Poll))]);
    }

    /// <summary>The newest frames of the polls in scope that the cursor has not passed, in one message; null when there are none.</summary>
    internal SerializedHubMessage? Next(FrameCursor cursor, object scope, Func<PublicationId, bool> holds, StoreId? store = null)
    {
        var content = _content;
        if (!scope.Equals(cursor.Scope)) (cursor.Scope, cursor.Seen) = (scope, 0);
        while (cursor.Seen < content.Last)
        {
            var first = content.After(cursor.Seen);
            var end = Math.Min(content.Topics.Length, first + MostInOneMessage);
            var mask = 0UL;
            for (var at = first; at < end; at++)
            {
                if (holds(content.Topics[at].Poll)) mask |= 1UL << (at - first);
            }
            cursor.Seen = content.Topics[end - 1].Sequence;
            if (mask != 0) return content.Message(first, mask, store, write);
        }
        return null;
    }

    private sealed record Topic(PublicationId Poll, TFrame Frame, Func<StoreId, TFrame?>? Own, long Sequence)
    {
        internal TFrame For(StoreId? store) => (store is { } own ? Own?.Invoke(own) : null) ?? Frame;
    }

    /// <summary>Topics in the order in which they changed.</summary>
    private sealed class Content(Topic[] topics)
    {
        private readonly ConcurrentDictionary<(int First, ulong Mask, StoreId? Store), SerializedHubMessage> _messages = new();

        internal Topic[] Topics => topics;
        internal long Last => topics.Length == 0 ? 0 : topics[^1].Sequence;

        internal int After(long sequence)
        {
            var at = topics.Length;
            while (at > 0 && topics[at - 1].Sequence > sequence) at--;
            return at;
        }

        /// <summary>Once for all that lie behind by the same polls, and once a store where a store has a frame of its own.</summary>
        internal SerializedHubMessage Message(int first, ulong mask, StoreId? store, Func<TFrame[], SerializedHubMessage> write)
        {
            var own = store is { } one && Masked(first, mask).Any(topic => topic.Own?.Invoke(one) is not null) ? store : null;
            return _messages.GetOrAdd((first, mask, own), key => write([.. Masked(key.First, key.Mask).Select(topic => topic.For(key.Store))]));
        }

        private IEnumerable<Topic> Masked(int first, ulong mask) =>
            topics.Skip(first).Take(MostInOneMessage).Where((_, at) => (mask >> at & 1) == 1);
    }
}

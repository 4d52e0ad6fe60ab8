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
internal sealed class FrameBoard<TFrame>(Func<TFrame[], SerializedHubMessage> write)
{
    private const int MostInOneMessage = 64;
    private volatile Content _content = new([]);

    /// <summary>Puts frames of some polls in place of their earlier ones. One caller at a time.</summary>
    internal void Put(IReadOnlyList<(PublicationId Poll, TFrame Frame)> changed)
    {
        var before = _content;
        var sequence = before.Last;
        var kept = before.Topics.Where(topic => !changed.Any(change => change.Poll == topic.Poll));
        _content = new Content([.. kept, .. changed.Select(change => new Topic(change.Poll, change.Frame, ++sequence))]);
    }

    /// <summary>The newest frames of the polls in scope that the cursor has not passed, in one message; null when there are none.</summary>
    internal SerializedHubMessage? Next(FrameCursor cursor, object scope, Func<PublicationId, bool> holds)
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
            if (mask != 0) return content.Message(first, mask, write);
        }
        return null;
    }

    private sealed record Topic(PublicationId Poll, TFrame Frame, long Sequence);

    /// <summary>Topics in the order in which they changed.</summary>
    private sealed class Content(Topic[] topics)
    {
        private readonly ConcurrentDictionary<(int First, ulong Mask), SerializedHubMessage> _messages = new();

        internal Topic[] Topics => topics;
        internal long Last => topics.Length == 0 ? 0 : topics[^1].Sequence;

        internal int After(long sequence)
        {
            var at = topics.Length;
            while (at > 0 && topics[at - 1].Sequence > sequence) at--;
            return at;
        }

        internal SerializedHubMessage Message(int first, ulong mask, Func<TFrame[], SerializedHubMessage> write) =>
            _messages.GetOrAdd((first, mask), key => write([.. topics.Skip(key.First).Take(MostInOneMessage)
                .Where((_, at) => (key.Mask >> at & 1) == 1).Select(topic => topic.Frame)]));
    }
}

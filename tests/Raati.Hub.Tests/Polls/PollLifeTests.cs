using Raati.Hub.Polls;

namespace Raati.Hub.Tests.Polls;

public sealed class PollLifeTests
{
    private const long Opens = 1_000;
    private const long Closes = 2_000;
    private static readonly PollLifeFacts Published =
        new() { PublishedAt = 500, OpensAt = Opens, ClosesAt = Closes, CertifiedAt = null, ArchivedAt = null };

    [Theory]
    [InlineData(999, 0, PollState.Scheduled)]
    [InlineData(1_000, 0, PollState.Open)]
    [InlineData(1_999, 7, PollState.Open)]
    [InlineData(2_000, 1, PollState.Provisional)]
    [InlineData(2_000, 0, PollState.Closed)]
    [InlineData(2_000 + PollLife.ProvisionalMs - 1, 1, PollState.Provisional)]
    [InlineData(2_000 + PollLife.ProvisionalMs, 1, PollState.Closed)]
    public void A_published_poll_goes_by_the_time_and_by_who_is_waited_for(long now, int waitingFor, PollState expected) =>
        Assert.Equal(expected, PollLife.StateOf(Published, waitingFor, now));

    [Fact]
    public void What_was_done_to_it_goes_before_the_time()
    {
        Assert.Equal(PollState.Draft, PollLife.StateOf(Published with { PublishedAt = null }, 0, 9_999));
        Assert.Equal(PollState.Certified, PollLife.StateOf(Published with { CertifiedAt = 1 }, 0, 1_500));
        Assert.Equal(PollState.Archived, PollLife.StateOf(Published with { CertifiedAt = 1, ArchivedAt = 2 }, 0, 1_500));
        Assert.Equal(PollState.Open, PollLife.StateOf(Published with { ClosesAt = null }, 3, long.MaxValue));
    }

    [Fact]
    public void Each_state_allows_what_it_should()
    {
        Assert.Equal([PollState.Draft], Allowing(PollLife.MayEdit));
        Assert.Equal([PollState.Draft], Allowing(PollLife.MayPublish));
        Assert.Equal([PollState.Open], Allowing(PollLife.MayClose));
        Assert.Equal([PollState.Scheduled, PollState.Open], Allowing(PollLife.MayChangeAudience));
        Assert.Equal([PollState.Scheduled, PollState.Open, PollState.Provisional, PollState.Closed], Allowing(PollLife.MayMoveClosing));
        Assert.Equal([PollState.Closed, PollState.Certified], Allowing(PollLife.MayCertify));
        Assert.Equal([PollState.Scheduled, PollState.Open, PollState.Provisional, PollState.Closed, PollState.Certified],
            Allowing(PollLife.MayArchive));
    }

    private static IEnumerable<PollState> Allowing(Func<PollState, bool> may) =>
        Enum.GetValues<PollState>().Where(state => state is not PollState.Unknown && may(state));
}

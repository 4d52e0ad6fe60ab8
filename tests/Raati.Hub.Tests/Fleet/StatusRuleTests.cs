using Raati.Hub.Fleet;

namespace Raati.Hub.Tests.Fleet;

public sealed class StatusRuleTests
{
    private const long T = 1_000_000;

    private static readonly KioskFacts Well = new()
    {
        ConnectedAtMs = T - 600_000,
        Open = true,
        LastBeatAtMs = T,
        LastPaintedAtMs = T,
        IsCurrent = true,
    };

    [Fact]
    public void A_tablet_that_beats_paints_and_holds_its_program_is_online() =>
        Assert.Equal(new KioskLayers(KioskStatus.Online, true, true, true), StatusRule.Of(Well, T));

    [Fact]
    public void A_tablet_that_never_connected_is_never_seen() =>
        Assert.Equal(new KioskLayers(KioskStatus.NeverSeen, false, false, false), StatusRule.Of(default, T));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_revoked_tablet_is_retired_whatever_else_is_true(bool open) =>
        Assert.Equal(KioskStatus.Retired, StatusRule.Of(Well with { Retired = true, Open = open }, T).Status);

    [Fact]
    public void A_closed_socket_is_offline_at_once_and_keeps_what_was_known_of_its_program() =>
        Assert.Equal(new KioskLayers(KioskStatus.Offline, false, false, true), StatusRule.Of(Well with { Open = false }, T));

    [Fact]
    public void Power_cut_right_after_a_beat_is_red_within_30_seconds()
    {
        Assert.Equal(KioskStatus.Online, StatusRule.Of(Well, T + 24_999).Status);
        Assert.Equal(KioskStatus.Offline, StatusRule.Of(Well, T + 25_000).Status);
    }

    [Fact]
    public void Two_beats_lost_in_a_row_raise_no_alarm() => Assert.Equal(KioskStatus.Online, StatusRule.Of(Well, T + 20_500).Status);

    [Fact]
    public void Beats_without_frames_are_red_within_60_seconds_of_the_last_frame()
    {
        // Worst case: the last frame was painted right after a beat, and the beat 10 s later still counted it.
        const long stopped = T, counted = T + 10_000;
        var facts = Well with { LastPaintedAtMs = counted, LastBeatAtMs = stopped + 55_000 };
        Assert.Equal(KioskStatus.Online, StatusRule.Of(facts, counted + 44_999).Status);
        Assert.Equal(new KioskLayers(KioskStatus.NotPainting, true, false, true), StatusRule.Of(facts, stopped + 55_000));
    }

    [Fact]
    public void Another_digest_is_behind() =>
        Assert.Equal(new KioskLayers(KioskStatus.Behind, true, true, false), StatusRule.Of(Well with { IsCurrent = false }, T));

    [Fact]
    public void Not_painting_outweighs_behind() =>
        Assert.Equal(KioskStatus.NotPainting, StatusRule.Of(Well with { IsCurrent = false, LastPaintedAtMs = T - 60_000 }, T).Status);

    [Fact]
    public void A_new_connection_is_behind_until_its_first_beat_and_has_its_time_to_paint()
    {
        var facts = new KioskFacts { ConnectedAtMs = T, Open = true };
        Assert.Equal(new KioskLayers(KioskStatus.Behind, true, true, false), StatusRule.Of(facts, T + 9_000));
        Assert.Equal(KioskStatus.Offline, StatusRule.Of(facts, T + 25_000).Status);
    }
}

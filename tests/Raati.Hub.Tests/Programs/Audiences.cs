namespace Raati.Hub.Tests.Programs;

/// <summary>Audiences at random: of every kind, with and without exclusions, some that name nobody.</summary>
internal static class Audiences
{
    internal static Audience Any(ProgramWorld world)
    {
        var audience = world.Random.Next(8) switch
        {
            0 => new Audience { All = true },
            1 => new Audience(),
            2 => new Audience { Areas = [world.Pick(world.Areas).Id] },
            3 => new Audience { Stores = [world.Pick(world.Stores).Id, Guid.NewGuid()] },
            4 => new Audience { Formats = [world.Chance(0.5) ? "suur" : "pikku"] },
            5 => new Audience { Tags = [world.Chance(0.5) ? "uusi" : "vanha"], Touchpoints = [Touchpoint.Checkout] },
            6 => new Audience { Kiosks = [world.Pick(world.Tablets).Identity.KioskId] },
            _ => new Audience { Touchpoints = [Touchpoint.Entrance] },
        };
        return world.Random.Next(4) switch
        {
            0 => audience with { ExcludedStores = [world.Pick(world.Stores).Id] },
            1 => audience with { ExcludedKiosks = [world.Pick(world.Tablets).Identity.KioskId] },
            _ => audience,
        };
    }
}

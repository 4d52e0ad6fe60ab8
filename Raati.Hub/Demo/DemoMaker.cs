using Raati.Contracts;
using Raati.Hub.Bulletins;
using Raati.Hub.Operators;
using Raati.Hub.Storage;

namespace Raati.Hub.Demo;

/// <summary>
/// Makes the demo co-operative in one transaction: it is there whole, or not at all, and of two nodes that start at once one makes it.
/// </summary>
internal sealed class DemoMaker(
    Setup setup, DemoHistory history, BulletinDesk bulletins, DemoSignage signage, IServiceScopeFactory scopes, TimeProvider time)
{
    /// <summary>Whom the console link signs in.</summary>
    internal const string AdminEmail = "saara@havu.example";

    private static readonly (string Email, OperatorRole Role)[] People =
    [
        (AdminEmail, OperatorRole.Admin), ("maija@havu.example", OperatorRole.CampaignManager), ("kalle@havu.example", OperatorRole.Ops),
        ("ville@havu.example", OperatorRole.StoreManager),
    ];

    // The same chance every time: two demos that are made at the same moment are alike.
    private const int Seed = 120;

    /// <summary>False when there is an organization already.</summary>
    internal async Task<bool> Make(CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateScope();
        var operators = scope.ServiceProvider.GetRequiredService<OperatorManager>();
        // Nobody knows it: the demo's people come in by the link.
        var passwordHash = await operators.Hash(Doors.Secret.New(), cancellationToken);
        return await setup.First(DemoPlaces.OrganizationName, demo: true, (session, organization) =>
            Fill(session, organization, operators, passwordHash), cancellationToken) is not null;
    }

    // Whole, also when the engine asks for it a second time.
    private async Task Fill(Session session, OrganizationId organization, OperatorManager operators, string passwordHash)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var chance = new Random(Seed);
        var estate = await DemoEstate.Found(session, organization, now, chance);
        var people = new List<Operator>();
        foreach (var (email, role) in People)
        {
            var stores = role is OperatorRole.StoreManager ? estate.Kiosks.Select(kiosk => kiosk.Store).Distinct().Take(3).ToArray() : [];
            var person = operators.New(organization, email, role, stores, passwordHash);
            if (!await session.Insert(person)) throw new InvalidOperationException($"An empty database has an operator {email}.");
            people.Add(person);
        }
        var caller = new Caller { Organization = organization, Actor = people[1].Email, Role = OperatorRole.CampaignManager };
        var certified = await history.Write(session, caller, estate, [.. people.Take(3)], now, chance);
        var bulletin = await bulletins.Create(session, caller, DemoPolls.Bulletin);
        await bulletins.Publish(session, caller, bulletin.Id);
        var played = await signage.Write(session, caller, certified, now);
        await new DemoPlays(new Random(Seed)).Write(session, organization, estate, played, now);
    }
}

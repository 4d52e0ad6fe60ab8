using System.Net;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Operators;

public sealed class OrganizationsAtOnceTests
{
    private const string WithoutOperators =
        "select count(*) from organizations o where not exists (select 1 from operators p where p.organization_id = o.id)";

    /// <summary>A fault that was: each of them found the address free, and all but one made an organization without an operator.</summary>
    [Theory, OnBothEngines]
    public async Task Of_several_with_one_address_at_once_one_is_made_and_the_others_leave_nothing(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var platform = new Api(hub.Url, HubSettings.BootstrapKey);
        for (var round = 1; round <= 4; round++)
        {
            var request = new OrganizationRequest
            {
                Name = $"Osuuskauppa {round}",
                AdminEmail = $"admin{round}@example.test",
                AdminPassword = "a long enough password",
            };
            var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
            {
                using var answer = await platform.Raw(HttpMethod.Post, "/api/organizations", request);
                return (answer.StatusCode, Text: await answer.Content.ReadAsStringAsync());
            }));

            Assert.Single(answers, answer => (int)answer.StatusCode < 300);
            Assert.All(answers.Where(answer => (int)answer.StatusCode >= 300), answer =>
            {
                Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
                Assert.Contains("emailTaken", answer.Text, StringComparison.Ordinal);
            });
            Assert.Equal(0, await hub.Database.CountAsync(WithoutOperators));
            Assert.Equal(1 + round, await hub.Database.CountAsync("select count(*) from organizations"));
        }
    }
}

namespace Raati.Endurance;

/// <summary>How a script reads the databases of its page.</summary>
internal static class PageStorage
{
    /// <summary>Two words for it: <c>open(name)</c> gives a database, <c>answer(request)</c> what was asked of it.</summary>
    internal const string Words = """
        const answer = (asked) => new Promise((done, fail) => { asked.onsuccess = () => done(asked.result); asked.onerror = () => fail(asked.error); });
        const open = (name) => answer(indexedDB.open(name));
        """;
}

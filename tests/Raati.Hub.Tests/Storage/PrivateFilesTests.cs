using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Storage;

/// <summary>Password hashes and the polls' keys are in the file: nobody else on the machine may read it.</summary>
public sealed class PrivateFilesTests
{
    private const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    [Fact]
    public async Task The_files_of_the_database_are_the_hubs_own_also_those_of_an_earlier_build()
    {
        if (OperatingSystem.IsWindows()) return;
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using (await TestHub.StartAsync(database)) ArePrivate(database);
        foreach (var file in Files(database)) File.SetUnixFileMode(file, Own | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

        await using var later = await TestHub.StartAsync(database);

        ArePrivate(database);
    }

    private static void ArePrivate(TestDatabase database)
    {
        if (OperatingSystem.IsWindows()) return;
        var files = Files(database);
        Assert.Contains(database.SqliteFile, files);
        Assert.Contains(database.SqliteFile + "-wal", files);
        foreach (var file in files) Assert.Equal((file, Own), (file, File.GetUnixFileMode(file)));
    }

    private static string[] Files(TestDatabase database) => Directory.GetFiles(database.Directory, "raati.db*");
}

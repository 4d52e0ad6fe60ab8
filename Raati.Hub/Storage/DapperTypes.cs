using System.Data;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Raati.Hub.Storage;

/// <summary>Teaches Dapper the column types that both engines share: ids are uuid in PostgreSQL and 16 bytes, big-endian, in SQLite.</summary>
internal static class DapperTypes
{
    private static int _registered;

    internal static void Register()
    {
        if (Interlocked.Exchange(ref _registered, 1) == 1) return;
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.RemoveTypeMap(typeof(Guid));
        SqlMapper.RemoveTypeMap(typeof(Guid?));
        SqlMapper.AddTypeHandler(new GuidHandler());
        Add<OrganizationId>();
        Add<AreaId>();
        Add<StoreId>();
        Add<KioskId>();
        Add<PlacementId>();
        Add<PublicationId>();
        Add<PollId>();
        Add<BallotId>();
        Add<OperatorId>();
        Add<NodeId>();
    }

    /// <summary>The value of an id as a parameter of this engine, for statements that are bound by hand.</summary>
    internal static byte[] Blob(Guid id) => id.ToByteArray(bigEndian: true);

    private static void Add<TId>() where TId : struct, IId<TId> => SqlMapper.AddTypeHandler(new IdHandler<TId>());

    private static void Bind(IDbDataParameter parameter, Guid id)
    {
        if (parameter is SqliteParameter sqlite)
        {
            sqlite.SqliteType = SqliteType.Blob;
            sqlite.Value = Blob(id);
        }
        else
        {
            ((NpgsqlParameter)parameter).NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid;
            parameter.Value = id;
        }
    }

    private static Guid Parse(object value) => value switch
    {
        Guid id => id,
        byte[] bytes => new Guid(bytes, bigEndian: true),
        _ => throw new DataException($"An id column holds a {value.GetType().Name}."),
    };

    private sealed class GuidHandler : SqlMapper.TypeHandler<Guid>
    {
        public override void SetValue(IDbDataParameter parameter, Guid value) => Bind(parameter, value);

        public override Guid Parse(object value) => DapperTypes.Parse(value);
    }

    private sealed class IdHandler<TId> : SqlMapper.TypeHandler<TId> where TId : struct, IId<TId>
    {
        public override void SetValue(IDbDataParameter parameter, TId value) => Bind(parameter, value.Value);

        public override TId Parse(object value) => TId.From(DapperTypes.Parse(value));
    }
}

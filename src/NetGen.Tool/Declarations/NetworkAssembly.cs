using System.Reflection;

namespace NetGen.Tool.Declarations;

/// <summary>An assembly that declares networks.</summary>
internal sealed class NetworkAssembly
{
    private readonly string _path;
    private readonly IReadOnlyList<Type> _networks;

    private NetworkAssembly(string path, Assembly assembly)
    {
        _path = path;
        _networks = [.. assembly.GetTypes().Where(IsNetwork)];
    }

    /// <summary>Loads an assembly.</summary>
    /// <exception cref="DeclarationException">It is none, or cannot be loaded.</exception>
    internal static NetworkAssembly Load(string path)
    {
        var fullPath = Path.GetFullPath(path);
        if (!File.Exists(fullPath))
        {
            throw new DeclarationException($"{path} cannot be loaded: there is no such file.");
        }

        try
        {
            return new NetworkAssembly(path, new NetworkLoadContext(fullPath).LoadFromAssemblyPath(fullPath));
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException or ReflectionTypeLoadException or InvalidOperationException)
        {
            throw new DeclarationException($"{path} cannot be loaded: {exception.Message}", exception);
        }
    }

    /// <summary>Finds a network.</summary>
    /// <param name="name">The name of its class, with namespace or without; null if there is only one.</param>
    /// <exception cref="DeclarationException">There is none of the name, or several.</exception>
    internal DeclaredNetwork Find(string? name)
    {
        var found = _networks.Where(network => name is null || NameOf(network) == name || network.Name == name).ToList();
        return found is [var network]
            ? new DeclaredNetwork(NameOf(network), network)
            : throw new DeclarationException(
                $"Expected one network{(name is null ? "" : $" called {name}")} in {_path}, found {found.Count}. It declares: "
                + $"{(_networks.Count == 0 ? "none" : string.Join(", ", _networks.Select(NameOf)))}.{(name is null && found.Count > 1 ? " --network says which one is meant." : "")}");
    }

    /// <summary>The name as C# writes it.</summary>
    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');

    // By name: the assembly may bring a NetGen of its own.
    private static bool IsNetwork(Type type) =>
        type.GetCustomAttributesData().Any(attribute => attribute.AttributeType.FullName == typeof(NetworkAttribute).FullName);
}

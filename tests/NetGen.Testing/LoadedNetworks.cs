using System.Reflection;
using System.Runtime.Loader;

namespace NetGen.Testing;

/// <summary>A compilation brought to life. Disposing lets the collector unload it.</summary>
public sealed class LoadedNetworks : IDisposable
{
    private readonly AssemblyLoadContext _context;

    internal LoadedNetworks(Stream assembly)
    {
        // Whatever the assembly needs is already loaded beside the tests, the runtime above all: its types must be the same.
        _context = new AssemblyLoadContext("NetGen.Testing", isCollectible: true);
        Assembly = _context.LoadFromStream(assembly);
    }

    /// <summary>The assembly.</summary>
    public Assembly Assembly { get; }

    /// <summary>A type of the assembly.</summary>
    /// <param name="fullName">The name with namespace, and with <c>+</c> before nested types.</param>
    public Type Type(string fullName) =>
        Assembly.GetType(fullName) ?? throw new HarnessException($"There is no type '{fullName}' in the compilation.");

    /// <summary>Unloads the assembly as soon as nothing uses it.</summary>
    public void Dispose() => _context.Unload();
}

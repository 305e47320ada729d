using System.Reflection;

namespace NetGen.Tool.Declarations;

/// <summary>A network of an assembly.</summary>
/// <param name="name">Its full name.</param>
/// <param name="type">Its class.</param>
internal sealed class DeclaredNetwork(string name, Type type)
{
    private const BindingFlags OwnStatics = BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Its name with namespace.</summary>
    internal string Name => name;

    /// <summary>The hash of its architecture.</summary>
    internal string ArchitectureHash
    {
        get
        {
            var info = Required(type.GetProperty("Info", OwnStatics)).GetValue(null)!;
            return (string)Required(info.GetType().GetProperty(nameof(NetworkInfo.ArchitectureHash))).GetValue(info)!;
        }
    }

    /// <summary>Loads a file by the network's own code.</summary>
    /// <returns>Why it does not fit; null if it does.</returns>
    /// <exception cref="DeclarationException">The network cannot be used.</exception>
    internal string? FindMisfit(string file)
    {
        try
        {
            Required(type.GetMethod("Load", OwnStatics, [typeof(string), typeof(bool)])).Invoke(null, [file, true]);
            return null;
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } cause)
        {
            // By name: the assembly may bring a NetGen of its own.
            return cause.GetType().FullName == typeof(CheckpointException).FullName
                ? cause.Message
                : throw new DeclarationException($"{name} cannot be used: {cause.Message}", cause);
        }
    }

    private TMember Required<TMember>(TMember? member)
        where TMember : MemberInfo =>
        member ?? throw new DeclarationException($"{name} has no code that the generator of NetGen {typeof(NetworkInfo).Assembly.GetName().Version?.ToString(3)} writes.");
}

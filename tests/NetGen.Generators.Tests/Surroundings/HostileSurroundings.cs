namespace NetGen.Generators.Tests.Surroundings;

/// <summary>One declaration in places where a name that is not said in full means something else. All stand in one project.</summary>
internal static class HostileSurroundings
{
    /// <summary>Trains any network and returns its parameters.</summary>
    public const string Probe =
        """
        public static class Probe
        {
            public static float[] Train<TNetwork>()
                where TNetwork : class, global::NetGen.INetwork<TNetwork>
            {
                var network = TNetwork.Create(1);
                var data = global::NetGen.DataSet.FromTargets(new float[] { 0, 0, 0, 1, 1, 0, 1, 1 }, new float[] { 0, 1, 1, 0 }, 4);
                global::NetGen.TrainingExtensions.Fit(network, data, new global::NetGen.Adam(0.05f), epochs: 10);
                var parameters = new float[TNetwork.Info.ParameterCount];
                global::NetGen.NetworkExtensions.CopyParametersTo(network, parameters);
                return parameters;
            }
        }
        """;

    /// <summary>What a project with implicit usings brings into every file, and more.</summary>
    public const string GlobalUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using NetGen;
        global using static System.Math;
        global using static System.Runtime.CompilerServices.Unsafe;
        """;

    private const string Attributes = "[global::NetGen.Network(MaxBatchSize = 4), global::NetGen.Input(2), global::NetGen.Dense(3, global::NetGen.Activation.Tanh), global::NetGen.Dense(1)]";

    /// <summary>The files.</summary>
    public static string[] Files { get; } =
    [
        $"namespace Plain {{ {Attributes} public sealed partial class Net; }}",
        $"namespace My.System.NetGen {{ {Attributes} public sealed partial class Net; }}",
        $"namespace System.NetGen.System {{ {Attributes} public sealed partial class Net; }}",
        $"namespace NetGen.System.NetGen {{ {Attributes} public sealed partial class Net; }}",

        // Two of one name, and one whose name is its namespace's.
        $"namespace One {{ {Attributes} public sealed partial class Twin; }} namespace Two {{ {Attributes} public sealed partial class Twin; }}",
        $"namespace Same.Same {{ {Attributes} public sealed partial class Same; }}",

        // Keywords, letters of other scripts, and names that emitted code uses itself.
        $"namespace @namespace.@global {{ public partial class @class {{ {Attributes} public sealed partial class @event; }} }}",
        $"namespace Größe.网络 {{ {Attributes} public sealed partial class Сеть; }}",
        $"namespace Used {{ {Attributes} public sealed partial class Adam; {Attributes} public sealed partial class Math; }}",

        // Types and members that hide those of the platform.
        $$"""
        namespace Hidden
        {
            class System; class NetGen; class Span; class ReadOnlySpan; class Math; class MathF; class Unsafe; class MemoryMarshal; class Vector128; class Vector256;
            class Vector512; class Array; class Single; class Int32; class Exception; class ArgumentException; class Attribute; class INetwork; class TrainingState;
            {{Attributes}} public sealed partial class Net;
        }
        """,
        $$"""
        public partial struct Holder
        {
            public int System => 1;
            public string NetGen() => "";
            private class Math;
            private class Dense1;
            {{Attributes}} internal sealed partial class Net { private class System; private class NetGen; private class Span; private class Unsafe; }
        }
        """,

        // One class in several files.
        $"namespace Parts {{ {Attributes} public partial class Net; }}",
        "namespace Parts { /// <summary>Mine.</summary>\npublic sealed partial class Net : global::System.IDisposable { public void Dispose() { } } }",
        "namespace Parts { partial class Net { public string Label { get; set; } = \"net\"; public Net(string label, ulong seed) : this(seed) => Label = label; } }",

        // Extensions that would be taken, were there no method of the name.
        """
        public static class Extensions
        {
            public static global::System.Span<float> Slice(this global::System.Span<float> span, object start, object length) => throw new global::System.InvalidOperationException();
            public static void CopyTo(this global::System.Span<float> span, object target) => throw new global::System.InvalidOperationException();
            public static T Fill<T>(this T any, params object[] arguments) => throw new global::System.InvalidOperationException();
        }
        """,

        // What projects say of their types.
        $"namespace Old {{ [global::System.Obsolete(\"An older network.\")] {Attributes} public sealed partial class Net; }}",
    ];
}

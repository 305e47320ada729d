namespace NetGen.Generators.Tests.Surroundings;

/// <summary>One declaration in places where a name that is not said in full means something else. All stand in one project.</summary>
internal static class HostileSurroundings
{
    /// <summary>Trains any network that is a class and returns its parameters.</summary>
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

    /// <summary>The files with classes.</summary>
    public static string[] Classes { get; } =
    [
        .. Places(Class),

        $"namespace @namespace.@global {{ public partial class @class {{ {Class("@event")} }} }}",
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
    ];

    /// <summary>The files with structs.</summary>
    public static string[] Structs { get; } =
    [
        .. Places(Struct),

        // One struct in several files, with types inside that hide those of the platform.
        $"namespace Parts {{ {Struct("Net")} }}",
        "namespace Parts { /// <summary>Mine.</summary>\npartial struct Net : global::System.IDisposable { public void Dispose() { } private class System; private class NetGen; private class Span; } }",
    ];

    private static string Class(string name) => $"{Attributes} public sealed partial class {name};";

    /// <summary>A struct with its own way of training, because it has no contract with the runtime.</summary>
    private static string Struct(string name) =>
        $$"""
        {{Attributes}} public partial struct {{name}}
        {
            public static float[] Train()
            {
                var network = default({{name}});
                network.Initialize(1);
                var training = new Training(new global::NetGen.Adam(0.05f));
                for (var step = 0; step < 10; step++)
                {
                    network.TrainBatch(new float[] { 0, 0, 0, 1, 1, 0, 1, 1 }, new float[] { 0, 1, 1, 0 }, training);
                }

                var copy = network;
                var parameters = new float[ParameterCount];
                network.CopyParametersTo(parameters);
                return network == default || network != copy ? new float[0] : parameters;
            }
        }
        """;

    /// <summary>Places for a network of either kind, the first of them a friendly one.</summary>
    private static IEnumerable<string> Places(Func<string, string> network) =>
    [
        $"namespace Plain {{ {network("Net")} }}",
        $"namespace My.System.NetGen {{ {network("Net")} }}",
        $"namespace System.NetGen.System {{ {network("Net")} }}",
        $"namespace NetGen.System.NetGen {{ {network("Net")} }}",

        // Two of one name, and one whose name is its namespace's.
        $"namespace One {{ {network("Twin")} }} namespace Two {{ {network("Twin")} }}",
        $"namespace Same.Same {{ {network("Same")} }}",

        // Keywords, letters of other scripts, names that emitted code uses itself, and small letters, which the compiler warns of.
        $"namespace @namespace.@global.@struct {{ {network("@event")} }}",
        $"namespace Größe.网络 {{ {network("Сеть")} }}",
        $"namespace Used {{ {network("Adam")} {network("Math")} }}",
        $"#pragma warning disable CS8981\nnamespace Small {{ {network("twin")} }}",

        // Types and members that hide those of the platform.
        $$"""
        namespace Hidden
        {
            class System; class NetGen; class Span; class ReadOnlySpan; class Math; class MathF; class Unsafe; class MemoryMarshal; class Vector128; class Vector256;
            class Vector512; class Array; class Single; class Int32; class Exception; class ArgumentException; class Attribute; class INetwork; class TrainingState;
            {{network("Net")}}
        }
        """,

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
        $"namespace Old {{ [global::System.Obsolete(\"An older network.\")] {network("Net")} }}",
    ];
}

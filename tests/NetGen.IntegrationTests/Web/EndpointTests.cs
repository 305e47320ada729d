using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace NetGen.IntegrationTests.Web;

/// <summary>The page on embedding shows this endpoint: one network answers all requests, many at a time.</summary>
public sealed class EndpointTests
{
    [Fact]
    public async Task OneNetworkServesConcurrentRequests()
    {
        var net = new DigitNet(seed: 1);
        await using var app = await Start(net);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        var images = Enumerable.Range(0, 32).Select(image => Enumerable.Range(0, DigitNet.InputSize).Select(pixel => (pixel * image % 17) / 16f).ToArray()).ToList();

        var answers = await Task.WhenAll(images.Select(image => Ask(client, image)));

        Assert.Equal(images.Select(image => Expected(net, image)), answers);
    }

    [Fact]
    public async Task AnImageOfAnotherSizeIsABadRequest()
    {
        await using var app = await Start(new DigitNet(seed: 1));
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        using var response = await client.PostAsJsonAsync("/digits", new float[3], TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("\"Expected 64 pixels, found 3.\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<WebApplication> Start(DigitNet net)
    {
        var path = Path.GetTempFileName();
        try
        {
            net.Save(path);
            var app = Build(path, "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning");
            await app.StartAsync(TestContext.Current.CancellationToken);
            return app;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static WebApplication Build(string path, params string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Services.AddSingleton(DigitNet.Load(path));               // one network for all requests
        var app = builder.Build();
        app.MapPost("/digits", ([FromBody] float[] pixels, DigitNet net) =>
        {
            if (pixels.Length != DigitNet.InputSize)
            {
                return Results.BadRequest($"Expected {DigitNet.InputSize} pixels, found {pixels.Length}.");
            }

            var probabilities = new float[DigitNet.OutputSize];
            net.Predict(pixels, probabilities);                           // thread-safe
            return Results.Ok(probabilities);
        });
        return app;
    }

    private static async Task<float[]> Ask(HttpClient client, float[] image)
    {
        using var response = await client.PostAsJsonAsync("/digits", image, TestContext.Current.CancellationToken);
        return (await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<float[]>(TestContext.Current.CancellationToken))!;
    }

    private static float[] Expected(DigitNet net, float[] image)
    {
        var probabilities = new float[DigitNet.OutputSize];
        net.Predict(image, probabilities);
        return probabilities;
    }
}
